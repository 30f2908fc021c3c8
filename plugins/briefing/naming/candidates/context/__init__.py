"""What the words beside a name say of it."""
