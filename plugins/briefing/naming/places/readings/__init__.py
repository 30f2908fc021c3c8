"""Whether a place's name where it stands is the place, or the state that acts."""
