package io.comptoir.crm.adapter.persistence.powercut;

import io.comptoir.crm.adapter.persistence.powercut.Image.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * Cuts the power at random moments of a recorded run, and examines what the disk may hold then.
 *
 * @param run what happened, in order
 * @param from before which event the power stays on
 * @param data the folder that is looked at
 * @param lines how many lines each receipt has
 */
record PowerCuts(List<DiskEvent> run, int from, String data, int lines) {
  // The examining threads wait for each other's closing more than they compute.
  private static final int THREADS = 4;

  static PowerCuts of(List<DiskEvent> run, String data, int lines) {
    return new PowerCuts(run, 0, data, lines);
  }

  /** The same, cutting only from this event on. */
  PowerCuts after(int event) {
    return new PowerCuts(run, event, data, lines);
  }

  /** As many cuts as asked for, at moments and with leftovers of the seed; what was found, in order. */
  List<Finding> cut(int images, long seed, Path folder) throws InterruptedException, ExecutionException {
    Random random = new Random(seed);
    int[] moments = random.ints(images, from, run.size()).sorted().toArray();
    ExecutorService examiners = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Finding>> findings = submit(moments, random, folder, examiners);
      List<Finding> found = new ArrayList<>();
      for (Future<Finding> finding : findings) {
        found.add(finding.get());
      }
      return found;
    } finally {
      examiners.shutdownNow();
    }
  }

  private List<Future<Finding>> submit(int[] moments, Random random, Path folder, ExecutorService examiners)
      throws InterruptedException {
    Disk disk = new Disk(random.nextLong());
    Semaphore room = new Semaphore(2 * THREADS);
    List<Future<Finding>> findings = new ArrayList<>();
    int played = 0;
    for (int number = 0; number < moments.length; number++) {
      for (; played <= moments[number]; played++) {
        disk.play(run.get(played));
      }
      room.acquire();
      Image image = new Image(moments[number], disk.image(data, random), disk.acknowledged());
      findings.add(examiners.submit(examination(image, folder.resolve("image-" + number), room)));
    }
    return findings;
  }

  private Callable<Finding> examination(Image image, Path folder, Semaphore room) {
    return () -> {
      try {
        return image.examine(folder, lines);
      } finally {
        room.release();
      }
    };
  }
}
