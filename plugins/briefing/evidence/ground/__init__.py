"""What every finder stands on: the text laid out, its marks, and closed lists of words."""
