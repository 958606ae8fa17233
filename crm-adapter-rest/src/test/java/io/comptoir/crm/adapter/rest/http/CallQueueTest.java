package io.comptoir.crm.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.adapter.rest.security.Public;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CallQueueTest {
  private static final int SENT_AT_ONCE = 200;
  private static final String CALL = "GET /counted HTTP/1.1\r\nHost: a\r\n\r\n";

  /** Tells as the how manieth call it was served. */
  @Path("counted")
  @Produces(MediaType.APPLICATION_JSON)
  public static final class CountingResource {
    private final AtomicInteger served = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);

    @GET
    @Public
    public Served count() throws InterruptedException {
      begun.countDown();
      Thread.sleep(5);
      return new Served(served.incrementAndGet());
    }
  }

  /** The how manieth call it was. */
  public record Served(int place) {}

  @Test
  void callShouldHaveItsTurnWhenAnotherClientSendsOneAfterTheOther() throws Exception {
    CountingResource resource = new CountingResource();
    try (RunningServer server = RunningServer.start(RunningServer.settings().withMaxThreads(1), resource);
        RawClient many = server.raw();
        RawClient one = server.raw()) {
      many.send(CALL.repeat(SENT_AT_ONCE));
      assertThat(resource.begun.await(10, TimeUnit.SECONDS)).isTrue();

      one.send(CALL);

      assertThat(one.body(one.head())).matches("\\{\"place\":[1-9][0-9]?\\}");
    }
  }

  @Test
  void callShouldRunOnAThreadOfItsOwnKindWhenRequestsAreRead() {
    try (RunningServer server = RunningServer.start()) {
      assertThat(server.get("/v1/things/slow").body()).contains("http-call-");
    }
  }
}
