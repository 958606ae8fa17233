package io.comptoir.crm.testkit.agreement;

import io.comptoir.crm.application.port.out.Repositories;
import java.util.function.Function;

/** Something to ask, with a text for the failure message. */
record Question(String text, Function<Repositories, Object> answer) {}
