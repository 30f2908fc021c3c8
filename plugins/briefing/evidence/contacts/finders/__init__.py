"""A family of words each -> the sides of the contact that it tells."""
