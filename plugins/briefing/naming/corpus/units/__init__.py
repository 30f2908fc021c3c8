"""What each text has of a name that is nobody known yet, with all that is known besides it."""
