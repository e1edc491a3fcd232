package org.councilnotes.web.api;

import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The OpenAPI description of the API, where it is enabled. The entry of a resource file replaces
 * the generated entry of the same path. Paths without such an entry stay as generated; entries for
 * paths that do not exist are dropped.
 *
 * <p>Source: OpenAPI 3.1.
 */
@Component
@ConditionalOnBooleanProperty("archive.openapi")
public final class ApiDescription implements OpenApiCustomizer {

  static final String RESOURCE = "web/openapi.yaml";

  /** Name of the path variable of the call that accepts every spelling of a number. */
  private static final String REST = "{rest}";

  private static final String ID = "{id}";

  @Override
  public void customise(OpenAPI found) {
    OpenAPI described = read();
    Paths paths = new Paths();
    found.getPaths().forEach((path, item) -> add(shown(path), item, described, paths));
    found.info(described.getInfo()).tags(described.getTags());
    found.components(described.getComponents()).paths(paths);
  }

  private static void add(String path, PathItem found, OpenAPI described, Paths paths) {
    PathItem item = described.getPaths().get(path);
    paths.addPathItem(path, item == null ? found : item);
  }

  /** The path of a call as the description writes it. */
  public static String shown(String path) {
    return path.replace("{*rest}", ID).replace(REST, ID);
  }

  private static OpenAPI read() {
    try (InputStream resource = new ClassPathResource(RESOURCE).getInputStream()) {
      return Yaml31.mapper().readValue(resource, OpenAPI.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be read: " + RESOURCE, e);
    }
  }
}
