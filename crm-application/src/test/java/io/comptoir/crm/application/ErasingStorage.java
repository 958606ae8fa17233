package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.CustomerRepository;
import io.comptoir.crm.application.port.out.Repositories;
import io.comptoir.crm.application.port.out.Storage;
import io.comptoir.crm.application.port.out.UnitOfWork;
import io.comptoir.crm.application.port.out.Work;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Customers in it can be gone, and what happened to them still be told, as after an erasure. */
final class ErasingStorage implements Storage {
  private final Storage storage;
  private final Set<CustomerId> erased = new HashSet<>();

  ErasingStorage(Storage storage) {
    this.storage = storage;
  }

  /** From now on nobody is found under this id, nor whom this customer answers for. */
  void erase(CustomerId customer) {
    erased.add(customer);
  }

  private Repositories without(Repositories all) {
    CustomerRepository customers =
        instead(CustomerRepository.class, all.customers(), (method, arguments, answer) ->
            method.getName().equals("find") ? there((CustomerId) arguments[0], (Optional<?>) answer) : answer);
    return instead(Repositories.class, all, (method, arguments, answer) ->
        method.getName().equals("customers") ? customers : answer);
  }

  private Optional<?> there(CustomerId asked, Optional<?> found) {
    return found.filter(one -> !erased.contains(asked) && !erased.contains(((Customer) one).id()));
  }

  private interface Change {
    Object answer(Method method, Object[] arguments, Object answer);
  }

  private static <P> P instead(Class<P> port, P sound, Change change) {
    Object proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (self, method, arguments) -> change.answer(method, arguments, call(method, sound, arguments)));
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
    return new UnitOfWork() {
      @Override
      public <T> CompletionStage<T> submit(Work<T> work) {
        return storage.unitOfWork().submit(repositories -> work.run(without(repositories)));
      }
    };
  }

  @Override
  public <T> T read(Function<Repositories, T> question) {
    return storage.read(repositories -> question.apply(without(repositories)));
  }

  @Override
  public boolean isWritable() {
    return storage.isWritable();
  }

  @Override
  public byte[] secret() {
    return storage.secret();
  }

  @Override
  public void close() {
    storage.close();
  }
}
