"""What a build costs, side by side with its peers: ``invoke bench``."""
