"""Work that must not be lost: an instance's name, and the threads that take jobs from the durable queue."""
