"""What is done with a job from the queue, one file a kind."""
