package io.comptoir.crm.bench.opponent;

import io.comptoir.crm.adapter.persistence.sqlite.VariantStorage;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a server process begins: its kind, then the folder of its data or the file with its answer. */
public final class ServerMain {
  private ServerMain() {}

  public static void main(String[] args) throws Exception {
    try {
      start(Kind.ofWord(args[0]), Path.of(args[1])).serveUntilAbandoned();
      System.exit(0);
    } catch (RuntimeException e) {
      System.out.println("failed: " + e);
      System.exit(1);
    }
  }

  private static Started start(Kind kind, Path path) throws Exception {
    return switch (kind) {
      case PRODUCT -> ProductServer.over(VariantStorage.full(path));
      case NORMAL -> ProductServer.over(VariantStorage.normal(path));
      case EACH -> ProductServer.over(VariantStorage.commitEach(path));
      case HOUSE -> ProductServer.over(new HouseFolder(path).open());
      case NAIVE -> NaiveServer.over(path, NaiveServer.POOL_AS_SHIPPED);
      case SINGLE -> NaiveServer.over(path, 1);
      case STATIC -> StaticServer.answering(Files.readAllBytes(path));
      case BARE -> BareServer.answering(Files.readAllBytes(path));
    };
  }
}
