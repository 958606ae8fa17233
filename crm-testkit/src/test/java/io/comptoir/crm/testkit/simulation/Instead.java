package io.comptoir.crm.testkit.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Puts a port with a fault in the place of a sound one. */
@FunctionalInterface
interface Instead {
  /** Calls the sound port. */
  @FunctionalInterface
  interface Sound {
    Object answer() throws Throwable;
  }

  /** What the port with the fault answers to this call. */
  Object answer(Method method, Object[] arguments, Sound sound) throws Throwable;

  static <P> P of(Class<P> port, P sound, Instead fault) {
    Object proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (self, method, arguments) -> fault.answer(method, arguments, () -> call(method, sound, arguments)));
    return port.cast(proxy);
  }

  private static Object call(Method method, Object sound, Object[] arguments) throws Throwable {
    try {
      return method.invoke(sound, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
