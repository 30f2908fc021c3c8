"""What is said: between quotation marks, and without them."""
