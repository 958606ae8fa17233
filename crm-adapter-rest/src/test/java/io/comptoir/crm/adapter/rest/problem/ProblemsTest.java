package io.comptoir.crm.adapter.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.application.port.in.NotFoundException;
import io.comptoir.crm.application.port.in.OperationReusedException;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.application.port.in.StaleVersionException;
import io.comptoir.crm.application.port.out.OutcomeUnknownException;
import io.comptoir.crm.application.port.out.OverloadedException;
import io.comptoir.crm.application.port.out.StorageUnavailableException;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.Warning;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {
  private final Problems problems = new Problems(List.of(new ApplicationFaults()));

  static Stream<Arguments> failures() {
    Throwable cause = new IllegalStateException("jdbc:sqlite:/secret");
    return Stream.of(
        Arguments.of(new NotFoundException("customer"), 404, FaultCode.NOT_FOUND),
        Arguments.of(new OperationReusedException(FaultCode.CAPTURE_ID_REUSED), 422, FaultCode.CAPTURE_ID_REUSED),
        Arguments.of(new RefusedException(FaultCode.TILL_MISSING, "No till"), 400, FaultCode.TILL_MISSING),
        Arguments.of(new RefusedException(FaultCode.RECEIPT_CONFLICT, "Other"), 409, FaultCode.RECEIPT_CONFLICT),
        Arguments.of(new StaleVersionException(7), 412, FaultCode.VERSION_STALE),
        Arguments.of(new OutcomeUnknownException(cause), 503, FaultCode.OUTCOME_UNKNOWN),
        Arguments.of(new OverloadedException(Duration.ofMillis(1500)), 503, FaultCode.OVERLOADED),
        Arguments.of(new StorageUnavailableException("jdbc:sqlite:/secret"), 503, FaultCode.STORAGE_UNAVAILABLE),
        Arguments.of(cause, 500, FaultCode.INTERNAL_ERROR));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void ofShouldGiveStatusAndCodeWhenTheApplicationFails(Throwable failure, int status, FaultCode code) {
    ProblemException problem = problems.of(new CompletionException(failure));

    assertThat(problem.status()).isEqualTo(status);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.detail()).doesNotContain("jdbc");
    assertThat(problem.headers().containsKey("Retry-After")).isEqualTo(status == 503);
  }

  @Test
  void ofShouldPointAtEveryFaultWhenAStrictCallIsRefused() {
    List<Warning> faults =
        List.of(
            new Warning("/customer/phone", FaultCode.PHONE_UNUSABLE, "A phone has digits", false),
            new Warning("/customer/email", FaultCode.EMAIL_UNUSABLE, "An address has an @", false));

    ProblemException problem = problems.of(RefusedException.because(faults));

    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.errors()).extracting(ProblemError::pointer).containsExactly("/customer/phone", "/customer/email");
  }

  @Test
  void ofShouldRoundUpWhenItTellsWhenToTryAgain() {
    assertThat(problems.of(new OverloadedException(Duration.ofMillis(1500))).headers()).containsEntry("Retry-After", "2");
  }

  @ParameterizedTest
  @EnumSource(FaultCode.class)
  void ofShouldHaveAStatusTypeAndTitleWhateverTheCode(FaultCode code) {
    Problem problem = Problem.of(ProblemException.of(code, "x"), "r");

    assertThat(problem.status()).isBetween(400, 503);
    assertThat(problem.type()).matches("urn:comptoir:problem:[a-z0-9-]+");
    assertThat(problem.title()).isNotBlank();
    assertThat(problem.status() >= 500)
        .isEqualTo(List.of("IN_PROGRESS", "OVERLOADED", "OUTCOME_UNKNOWN", "STORAGE_UNAVAILABLE", "INTERNAL_ERROR").contains(code.name()));
  }
}
