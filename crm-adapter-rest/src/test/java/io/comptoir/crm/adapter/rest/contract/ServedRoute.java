package io.comptoir.crm.adapter.rest.contract;

import io.comptoir.crm.adapter.rest.security.AllowedTo;
import io.comptoir.crm.adapter.rest.security.Public;
import io.comptoir.crm.domain.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/** A call that some resource class of this module serves, as Jersey understands the class. */
record ServedRoute(String path, String verb, Method method) {
  /** Every call of every resource class: a new class is found by itself. */
  static List<ServedRoute> all() {
    return resourceClasses().stream().flatMap(type -> of("", Resource.from(type))).toList();
  }

  /** The roles that may make the call, as words; none when it is public. */
  Set<String> roles() {
    AllowedTo allowed = method.getAnnotation(AllowedTo.class);
    return allowed == null
        ? Set.of()
        : Arrays.stream(allowed.value()).map(Role::word).collect(Collectors.toUnmodifiableSet());
  }

  boolean isPublic() {
    return method.isAnnotationPresent(Public.class);
  }

  @Override
  public String toString() {
    return verb + " " + path;
  }

  private static Stream<ServedRoute> of(String parent, Resource resource) {
    String path = joined(parent, resource.getPath());
    return Stream.concat(
        resource.getResourceMethods().stream().map(method -> of(path, method)),
        resource.getChildResources().stream().flatMap(child -> of(path, child)));
  }

  private static ServedRoute of(String path, ResourceMethod method) {
    return new ServedRoute(path, method.getHttpMethod(), method.getInvocable().getHandlingMethod());
  }

  private static String joined(String parent, String path) {
    String whole = parent + (path.startsWith("/") ? "" : "/") + path.replaceAll(":[^}]*", "").replace(" ", "");
    return whole.length() > 1 && whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
  }

  private static List<Class<?>> resourceClasses() {
    Path root = root();
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith("Resource.class"))
          .<Class<?>>map(file -> type(root.relativize(file)))
          .filter(type -> type.isAnnotationPresent(jakarta.ws.rs.Path.class))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    try {
      return Path.of(AllowedTo.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> type(Path file) {
    String name = file.toString().replace('/', '.').replaceAll("\\.class$", "");
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
