package io.comptoir.crm.adapter.persistence.postgresql;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.comptoir.crm.adapter.persistence.files.PrivateFiles;
import io.comptoir.crm.adapter.persistence.files.SecretFile;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that all servers of a house share. It lies in a file of each server and never in the database, which only
 * keeps what tells the right one: a server with another secret would not know any key or any content again.
 */
final class HouseSecret {
  private static final byte[] CHECKED = "comptoir: the secret of this house".getBytes(US_ASCII);

  private final Connection connection;
  private final Path file;

  HouseSecret(Connection connection, Path file) {
    this.connection = connection;
    this.file = file.toAbsolutePath();
  }

  /** The secret in the file, which has to be the house's; made when the house has none yet. */
  byte[] agreed() throws SQLException {
    try {
      Optional<byte[]> check = check();
      return check.isPresent() ? known(check.get()) : first();
    } catch (IOException e) {
      throw new StorageUnavailableException(
          "The secret " + file + " cannot be used: " + e.getClass().getSimpleName() + " " + e.getMessage(), e);
    }
  }

  private Optional<byte[]> check() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select secret_check from house")) {
      return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
    }
  }

  private byte[] known(byte[] check) throws IOException {
    if (!Files.exists(file)) {
      throw new StorageUnavailableException(
          "The secret of the database is missing: copy secret.key from a server that works to " + file);
    }
    byte[] secret = new SecretFile(file).read();
    if (!MessageDigest.isEqual(check, checkOf(secret))) {
      throw new StorageUnavailableException(
          "The secret in " + file + " is not this database's: copy secret.key from a server that works");
    }
    return secret;
  }

  // On the disk before the row is: a row whose secret nobody has would shut the house out for ever.
  private byte[] first() throws IOException, SQLException {
    Path folder = file.getParent();
    Files.createDirectories(folder, PrivateFiles.ownerOnly(folder, "rwx------"));
    byte[] secret = new SecretFile(file).read();
    PrivateFiles.syncFolder(folder);
    try (PreparedStatement insert = connection.prepareStatement("insert into house (secret_check) values (?)")) {
      insert.setBytes(1, checkOf(secret));
      insert.executeUpdate();
    }
    return secret;
  }

  static byte[] checkOf(byte[] secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(CHECKED);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }
}
