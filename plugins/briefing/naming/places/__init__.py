"""What a name of a place means where it stands: the place, its state, an event; and which one."""
