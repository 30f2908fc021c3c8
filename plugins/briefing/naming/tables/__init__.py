"""What is known of names before any text is read: the built tables and closed lists of words."""
