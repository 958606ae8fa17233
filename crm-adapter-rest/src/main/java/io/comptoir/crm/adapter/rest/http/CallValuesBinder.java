package io.comptoir.crm.adapter.rest.http;

import org.glassfish.jersey.innate.inject.InternalBinder;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;

/** Tells Jersey about {@link CallValues}. */
final class CallValuesBinder extends InternalBinder {
  @Override
  protected void configure() {
    bind(new CallValues()).to(ValueParamProvider.class);
  }
}
