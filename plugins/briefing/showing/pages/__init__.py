"""Every other page, a module each."""
