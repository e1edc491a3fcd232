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
 * The description of the API, where it is public: one resource in words and examples, laid over the
 * calls that there are. A call that it does not know stays as bare as it was found; what it
 * describes beyond them is left out.
 *
 * <p>Source: OpenAPI 3.1.
 */
@Component
@ConditionalOnBooleanProperty("archive.openapi")
public final class ApiDescription implements OpenApiCustomizer {

  static final String RESOURCE = "web/openapi.yaml";

  /** How the call that takes every spelling of a number stands in code and in the description. */
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

  /** The address of a call as the description writes it. */
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
