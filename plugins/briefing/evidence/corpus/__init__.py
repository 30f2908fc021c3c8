"""What only many texts together say."""
