package org.councilnotes.web.saved;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.councilnotes.access.saved.SavedSearch;
import org.councilnotes.access.saved.SavedSearches;
import org.councilnotes.web.BodyText;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.address.SearchState;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The searches of users who log in, as JSON: list, keep, mark as seen, forget. */
@RestController
final class SavedSearchApi {

  private static final String PATH = "/api/searches";

  private final UserSearches searches;

  SavedSearchApi(UserSearches searches) {
    this.searches = searches;
  }

  @GetMapping(PATH)
  JsonNode list() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode all = json.putArray("searches");
    searches.all().forEach(told -> write(told, all.addObject()));
    return json.put("most", SavedSearches.MOST);
  }

  @PostMapping(PATH)
  ResponseEntity<JsonNode> save(HttpServletRequest request) throws IOException {
    JsonNode asked = asked(BodyText.ofChange(request));
    String id = searches.save(text("name", asked), text("query", asked));
    return ResponseEntity.created(URI.create(PATH + "/" + id)).body(one(id));
  }

  @GetMapping(PATH + "/{search}")
  JsonNode one(@PathVariable String search) {
    return write(searches.one(search), JsonNodeFactory.instance.objectNode());
  }

  /** What the search finds now is known from now on. */
  @PostMapping(PATH + "/{search}/seen")
  JsonNode see(@PathVariable String search) {
    searches.see(search);
    return one(search);
  }

  @DeleteMapping(PATH + "/{search}")
  ResponseEntity<Void> remove(@PathVariable String search) {
    UserSearches.Told _ = searches.one(search);
    searches.remove(search);
    return ResponseEntity.noContent().build();
  }

  private static JsonNode asked(String body) {
    try {
      return JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      throw Refusal.badRequest("json", e.getOriginalMessage());
    }
  }

  private static String text(String name, JsonNode asked) {
    JsonNode value = asked.path(name);
    if (!value.isString()) {
      throw Refusal.badRequest("json", name + " is a text");
    }
    return value.stringValue();
  }

  private static ObjectNode write(UserSearches.Told told, ObjectNode json) {
    SavedSearch saved = told.saved();
    json.put("id", saved.id())
        .put("name", saved.name())
        .put("query", saved.query())
        .put("seen", saved.seen().toString());
    told.news().ifPresent(news -> write(news, told, json.putObject("new")));
    return json;
  }

  private static void write(SearchNews news, UserSearches.Told told, ObjectNode json) {
    json.put("followed", !news.isBroad()).put("passages", news.passages());
    ArrayNode notes = json.putArray("notes");
    for (SearchNotes.FoundNote note : news.notes()) {
      ObjectNode one = notes.addObject().put("id", note.id());
      if (!note.number().isEmpty()) {
        one.put("number", note.number());
      }
      one.put("passages", note.passages());
    }
    told.state()
        .flatMap(news::href)
        .ifPresent(href -> json.put("query", href.substring(SearchState.PATH.length() + 1)));
  }
}
