"""What one line is: furniture, a day, a byline, a dateline. The law: in doubt it is text."""
