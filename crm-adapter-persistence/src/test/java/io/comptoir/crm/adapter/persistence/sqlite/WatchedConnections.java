package io.comptoir.crm.adapter.persistence.sqlite;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** Connections that tell which statements are prepared, and before which one runs. */
final class WatchedConnections extends Connections {
  private final Watcher watcher;

  WatchedConnections(Path file, SqliteSettings settings, Watcher watcher) {
    super(file, settings);
    this.watcher = watcher;
  }

  /** Is told what happens; an exception takes the place of what would have happened. */
  interface Watcher {
    default void prepares(String sql) {}

    default void executes(String sql) throws SQLException {}
  }

  static SqliteStorage storage(Path folder, SqliteSettings settings, Watcher watcher) {
    DataFolder data = DataFolder.at(folder);
    return SqliteStorage.over(data, new WatchedConnections(data.database(), settings, watcher), settings);
  }

  @Override
  Connection connect(SQLiteConfig config) throws SQLException {
    Connection connection = super.connect(config);
    return proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          Object answer = call(connection, method, arguments);
          return method.getName().equals("prepareStatement") ? watched(answer, (String) arguments[0]) : answer;
        });
  }

  private Object watched(Object statement, String sql) {
    watcher.prepares(sql);
    return proxy(
        PreparedStatement.class,
        (proxy, method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            watcher.executes(sql);
          }
          return call(statement, method, arguments);
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
