package io.comptoir.crm.bench.opponent;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.comptoir.crm.adapter.rest.http.RestServer;
import io.comptoir.crm.adapter.rest.security.Public;
import io.comptoir.crm.bench.opponent.NaiveCapture.Answer;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One commit per request on a connection pool: each request waits on its own thread until its own commit is on the disk. */
final class NaiveServer {
  /** As many as requests at a time: a request then waits for the file's lock alone, never for a thread. */
  private static final int THREADS = 96;

  /** What HikariCP takes when nothing is said. */
  static final int POOL_AS_SHIPPED = 10;

  private NaiveServer() {}

  static Started over(java.nio.file.Path folder, int connections) {
    HikariDataSource pool = pool(folder, connections);
    RestServer rest = Stack.serve(new NaiveResource(pool), THREADS);
    return new Started(
        rest.port(),
        Stack.NO_KEY,
        Stack.NO_KEY,
        () -> {
          rest.close();
          pool.close();
        });
  }

  private static HikariDataSource pool(java.nio.file.Path folder, int connections) {
    SQLiteDataSource file = new SQLiteDataSource(NaiveFile.config(SynchronousMode.FULL));
    file.setUrl("jdbc:sqlite:" + folder.resolve(NaiveFile.NAME));
    HikariConfig config = new HikariConfig();
    config.setDataSource(file);
    config.setMaximumPoolSize(connections);
    config.setConnectionTimeout(60_000);
    return new HikariDataSource(config);
  }

  /** Stores captures. */
  @Path("/v1/captures")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public static final class NaiveResource {
    private final JsonMapper json =
        JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private final HikariDataSource pool;
    private final Map<Connection, NaiveSession> sessions = new ConcurrentHashMap<>();

    NaiveResource(HikariDataSource pool) {
      this.pool = pool;
    }

    @POST
    @Public
    public Response capture(byte[] body) throws SQLException {
      NaiveCapture capture = json.readValue(body, NaiveCapture.class);
      long[] ids = store(capture);
      Answer answer = new Answer(capture.captureId(), "recognised", ids[0], ids[1]);
      return Response.status(Response.Status.CREATED).entity(json.writeValueAsBytes(answer)).build();
    }

    private long[] store(NaiveCapture capture) throws SQLException {
      try (Connection pooled = pool.getConnection()) {
        Connection real = pooled.unwrap(Connection.class);
        return sessions.computeIfAbsent(real, NaiveSession::new).store(capture);
      }
    }
  }
}
