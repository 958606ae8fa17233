package io.comptoir.crm.adapter.persistence.powercut;

/** One thing that a program did to the disk or said, in the order in which the system saw it. Paths are absolute. */
sealed interface DiskEvent {
  /** A file was opened, and made, empty, if it was not there. */
  record FileMade(String path) implements DiskEvent {}

  /** A folder appeared, empty. */
  record FolderMade(String path) implements DiskEvent {}

  /** A file got a second name. */
  record Linked(String path, String name) implements DiskEvent {}

  /** A name was taken away. */
  record Removed(String path) implements DiskEvent {}

  /** A name became another. */
  record Renamed(String path, String name) implements DiskEvent {}

  /** Bytes were given to the system. */
  // Never changed, and compared by nobody.
  @SuppressWarnings("ArrayRecordComponent")
  record Written(String path, long offset, byte[] bytes) implements DiskEvent {}

  /** A file was cut off or made longer. */
  record Resized(String path, long size) implements DiskEvent {}

  /** A sync of a file or folder began on a thread. */
  record SyncBegun(String path, int thread) implements DiskEvent {}

  /** The sync that this thread began came to its end, well or not. */
  record SyncEnded(int thread, boolean done) implements DiskEvent {}

  /** The program began to say a line. */
  record Said(String line) implements DiskEvent {}
}
