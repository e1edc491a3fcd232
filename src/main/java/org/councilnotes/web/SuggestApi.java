package org.councilnotes.web;

import java.util.List;
import java.util.Locale;
import org.councilnotes.access.Worlds;
import org.councilnotes.json.SuggestJson;
import org.councilnotes.note.Blank;
import org.councilnotes.search.Completion;
import org.councilnotes.search.QueryParser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What begins as somebody typed and would find something, as JSON. */
@RestController
final class SuggestApi {

  private static final int MOST = 10;

  private final Worlds worlds;
  private final SearchNames names;

  SuggestApi(Worlds worlds, SearchNames names) {
    this.worlds = worlds;
    this.names = names;
  }

  @GetMapping("/api/suggest")
  JsonNode suggest(
      @RequestParam(name = SearchState.TEXT, defaultValue = "") String typed, Locale locale) {
    String text = Blank.squeeze(typed);
    if (text.length() > QueryParser.LONGEST) {
      throw Refusal.badRequest("query", QueryParser.LONGEST);
    }
    List<Completion> completions = worlds.forReader().completions(text, names.in(locale), MOST);
    return SuggestJson.write(text, completions);
  }
}
