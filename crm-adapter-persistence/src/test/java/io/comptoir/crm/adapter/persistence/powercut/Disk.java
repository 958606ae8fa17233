package io.comptoir.crm.adapter.persistence.powercut;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A disk that promises as little as the standard does: bytes are there once their file was synced, names once their folder
 * was. Of the changes of names since, it has the first ones up to any point, as a file system with a journal does.
 */
final class Disk {
  private final Random accidents;
  private final Map<String, DiskFile> names = new HashMap<>();
  private final Map<String, DiskFile> syncedNames = new HashMap<>();
  private List<Renaming> since = new ArrayList<>();
  private final Map<Integer, Sync> underWay = new HashMap<>();
  private final Set<Integer> acknowledged = new TreeSet<>();

  /** A change of the names in one folder. */
  private record Renaming(String folder, Consumer<Map<String, DiskFile>> change) {}

  private record Sync(String path, int changes, List<Renaming> renamings) {}

  /** An empty disk; its accidents are those of the seed. */
  Disk(long seed) {
    this.accidents = new Random(seed);
  }

  void play(DiskEvent event) {
    // A switch over patterns would be a preview in Java 17.
    if (event instanceof DiskEvent.Written written) {
      file(written.path()).write(written.offset(), written.bytes());
    } else if (event instanceof DiskEvent.Resized resized) {
      file(resized.path()).resize(resized.size());
    } else if (event instanceof DiskEvent.SyncBegun begun) {
      begin(begun);
    } else if (event instanceof DiskEvent.SyncEnded ended) {
      end(underWay.remove(ended.thread()), ended.done());
    } else if (event instanceof DiskEvent.Said said) {
      hear(said.line());
    } else {
      rename(event);
    }
  }

  private void rename(DiskEvent event) {
    if (event instanceof DiskEvent.FileMade made && !names.containsKey(made.path())) {
      add(made.path(), new DiskFile());
    } else if (event instanceof DiskEvent.FolderMade made) {
      add(made.path(), new DiskFile());
    } else if (event instanceof DiskEvent.Linked linked) {
      add(linked.name(), file(linked.path()));
    } else if (event instanceof DiskEvent.Removed removed) {
      rename(removed.path(), all -> all.remove(removed.path()));
    } else if (event instanceof DiskEvent.Renamed renamed) {
      DiskFile file = file(renamed.path());
      rename(renamed.path(), all -> all.remove(renamed.path()));
      add(renamed.name(), file);
    }
  }

  private void add(String path, DiskFile file) {
    rename(path, all -> all.put(path, file));
  }

  private void rename(String path, Consumer<Map<String, DiskFile>> change) {
    change.accept(names);
    since.add(new Renaming(path.substring(0, path.lastIndexOf('/')), change));
  }

  private DiskFile file(String path) {
    DiskFile file = names.get(path);
    if (file == null) {
      throw new IllegalStateException("Nothing is known of " + path);
    }
    return file;
  }

  private void begin(DiskEvent.SyncBegun begun) {
    String path = begun.path();
    DiskFile file = names.get(path);
    List<Renaming> inFolder = since.stream().filter(renaming -> renaming.folder().equals(path)).toList();
    underWay.put(begun.thread(), new Sync(path, file == null ? 0 : file.changes(), inFolder));
  }

  private void end(Sync sync, boolean done) {
    DiskFile file = names.get(sync.path());
    if (file != null && done) {
      file.sync(sync.changes());
    } else if (file != null) {
      file.failToSync(sync.changes(), accidents);
    }
    if (done) {
      sync.renamings().forEach(renaming -> renaming.change().accept(syncedNames));
      since = new ArrayList<>(since.stream().filter(renaming -> !sync.renamings().contains(renaming)).toList());
    }
  }

  private void hear(String line) {
    if (line.startsWith("ack ")) {
      acknowledged.add(Integer.parseInt(line.substring("ack ".length())));
    }
  }

  /** Which numbers were acknowledged until now. */
  Set<Integer> acknowledged() {
    return Collections.unmodifiableSet(new TreeSet<>(acknowledged));
  }

  /** What is found below a folder, by path relative to it, when the power is cut now. */
  Map<String, byte[]> image(String folder, Random random) {
    Map<String, DiskFile> left = new HashMap<>(syncedNames);
    since.subList(0, random.nextInt(since.size() + 1)).forEach(renaming -> renaming.change().accept(left));
    Map<String, byte[]> image = new TreeMap<>();
    if (left.containsKey(folder)) {
      left.forEach((path, file) -> put(image, folder + "/", path, file, random));
    }
    return image;
  }

  private static void put(Map<String, byte[]> image, String folder, String path, DiskFile file, Random random) {
    if (path.startsWith(folder)) {
      image.put(path.substring(folder.length()), file.image(random));
    }
  }
}
