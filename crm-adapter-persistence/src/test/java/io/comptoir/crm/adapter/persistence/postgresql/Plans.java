package io.comptoir.crm.adapter.persistence.postgresql;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import javax.sql.DataSource;

/**
 * Connections that have the database explain every statement before it runs for the first time, with the values it runs
 * with. Whoever could use an index does: what is read from end to end all the same has none.
 */
final class Plans {
  private static final String INDEXES_ONLY =
      "set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off; set enable_material = off";

  private final Map<String, List<String>> plans = new ConcurrentSkipListMap<>();

  /** The lines of the plans by statement. */
  Map<String, List<String>> all() {
    return plans;
  }

  /** The same connections, watched. */
  DataSource watching(DataSource source) {
    return proxy(
        DataSource.class,
        (proxy, method, arguments) -> {
          Object answer = call(source, method, arguments);
          return answer instanceof Connection connection ? watched(connection) : answer;
        });
  }

  private Connection watched(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(INDEXES_ONLY);
    }
    return proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          Object answer = call(connection, method, arguments);
          return answer instanceof PreparedStatement statement
              ? watched(connection, statement, (String) arguments[0])
              : answer;
        });
  }

  private record Bound(Method method, Object[] arguments) {
    Object[] at(int position) {
      Object[] moved = arguments.clone();
      moved[0] = position;
      return moved;
    }
  }

  private PreparedStatement watched(Connection connection, PreparedStatement statement, String sql) {
    Map<Object, Bound> values = new LinkedHashMap<>();
    return proxy(
        PreparedStatement.class,
        (proxy, method, arguments) -> {
          if (method.getName().startsWith("set") && arguments.length > 1) {
            values.put(arguments[0], new Bound(method, arguments));
          }
          if (method.getName().startsWith("execute")) {
            explainAll(connection, sql, List.copyOf(values.values()));
          }
          return call(statement, method, arguments);
        });
  }

  // Several statements may make their way in one text, with the values of all of them.
  private void explainAll(Connection connection, String texts, List<Bound> values) throws Throwable {
    int from = 0;
    for (String sql : texts.split("; ")) {
      int to = from + (int) sql.chars().filter(character -> character == '?').count();
      if (!plans.containsKey(sql)) {
        plans.put(sql, explained(connection, sql, values.subList(from, to)));
      }
      from = to;
    }
  }

  private static List<String> explained(Connection connection, String sql, List<Bound> values) throws Throwable {
    List<String> lines = new ArrayList<>();
    try (PreparedStatement explain = connection.prepareStatement("explain (costs off) " + sql)) {
      for (int i = 0; i < values.size(); i++) {
        call(explain, values.get(i).method(), values.get(i).at(i + 1));
      }
      try (ResultSet plan = explain.executeQuery()) {
        while (plan.next()) {
          lines.add(plan.getString(1));
        }
      }
    }
    return lines;
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
