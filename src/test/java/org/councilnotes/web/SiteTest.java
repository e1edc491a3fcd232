package org.councilnotes.web;

import java.net.http.HttpResponse;
import org.jsoup.nodes.Document;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A test that visits the pages of {@link TestSite}, which run once for all such tests. */
@SpringBootTest(
    classes = {WebServer.class, TestSite.class},
    webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class SiteTest {

  @LocalServerPort private int port;

  public final HttpResponse<String> get(String path, String... headers) {
    return visitor().get(path, headers);
  }

  public final Document page(String path) {
    return visitor().page(path);
  }

  public final JsonNode json(String path) {
    return visitor().json(path);
  }

  public final Visitor visitor() {
    return Visitor.at(port);
  }
}
