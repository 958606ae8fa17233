package io.comptoir.crm.testkit.agreement;

import io.comptoir.crm.application.port.out.ConsentRepository;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.application.port.out.UnitOfWork;
import io.comptoir.crm.domain.consent.ConsentDecision;
import io.comptoir.crm.domain.customer.CustomerId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Function;

/** A storage with a fault: of merged customers it answers the decisions of the one it is asked about alone. */
record ForgetfulStorage(Storage sound) implements Storage {
  @Override
  public <T> T read(Function<Repositories, T> question) {
    return sound.read(repositories -> question.apply(forgetful(repositories)));
  }

  private static Repositories forgetful(Repositories sound) {
    return instead(Repositories.class, sound, (method, arguments, answer) ->
        method.getName().equals("consents") ? forgetful((ConsentRepository) answer) : answer);
  }

  private static ConsentRepository forgetful(ConsentRepository sound) {
    return instead(ConsentRepository.class, sound, (method, arguments, answer) ->
        method.getName().equals("decisionsOf") && arguments[0] instanceof CustomerId id ? own(answer, id) : answer);
  }

  private static List<?> own(Object answer, CustomerId id) {
    return ((List<?>) answer).stream().filter(one -> ((ConsentDecision) one).customer().equals(id)).toList();
  }

  private interface Fault {
    Object answer(Method method, Object[] arguments, Object sound);
  }

  private static <P> P instead(Class<P> port, P sound, Fault fault) {
    Object proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (self, method, arguments) -> fault.answer(method, arguments, call(method, sound, arguments)));
    return port.cast(proxy);
  }

  private static Object call(Method method, Object sound, Object[] arguments) throws Throwable {
    try {
      return method.invoke(sound, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Override
  public UnitOfWork unitOfWork() {
    return sound.unitOfWork();
  }

  @Override
  public boolean isWritable() {
    return sound.isWritable();
  }

  @Override
  public byte[] secret() {
    return sound.secret();
  }

  @Override
  public void close() {
    sound.close();
  }
}
