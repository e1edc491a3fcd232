package org.councilnotes.web.api;

import java.util.Locale;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.coverage.profile.CountryProfile;
import org.councilnotes.coverage.profile.ProfileSeries;
import org.councilnotes.coverage.profile.ProgrammeProfile;
import org.councilnotes.json.ProfileJson;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetNamesCache;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.coverage.ProfileReader;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What the pages of programmes and countries show, as JSON. */
@RestController
final class ProfileApi {

  private static final String SERIES = "series";

  private final ArchiveAccess archiveAccess;
  private final ProfileReader profiles;
  private final FacetNamesCache names;

  ProfileApi(ArchiveAccess archiveAccess, ProfileReader profiles, FacetLabels labels) {
    this.archiveAccess = archiveAccess;
    this.profiles = profiles;
    this.names = new FacetNamesCache(labels);
  }

  /**
   * A programme.
   *
   * @param series its id; without it, the one that says most of the programme
   * @param context whether what only headings tell counts, too
   */
  @GetMapping(path = "/api/programmes/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
  JsonNode programme(
      @PathVariable String code,
      @RequestParam Optional<String> series,
      @RequestParam(defaultValue = "false") boolean context,
      Locale locale) {
    ProgrammeProfile profile = profiles.programme(code, series, context, archiveAccess.forReader());
    checkSeries(profile.series(), series);
    return ProfileJson.write(profile, names.in(locale));
  }

  /**
   * A country or territory.
   *
   * @param series its id; without it, the one that says most of the country
   * @param context whether what only headings tell counts, too
   */
  @GetMapping(path = "/api/countries/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
  JsonNode country(
      @PathVariable String code,
      @RequestParam Optional<String> series,
      @RequestParam(defaultValue = "false") boolean context,
      Locale locale) {
    CountryProfile profile = profiles.country(code, series, context, archiveAccess.forReader());
    checkSeries(profile.series(), series);
    return ProfileJson.write(profile, names.in(locale));
  }

  /** A page shows another series where the one asked for says nothing; a program is told. */
  private static void checkSeries(ProfileSeries series, Optional<String> asked) {
    asked
        .filter(id -> !id.isBlank())
        .filter(id -> !series.chosen().equals(Optional.of(id)))
        .ifPresent(
            id -> {
              throw Refusal.badValue("value", SERIES, id, SERIES, id);
            });
  }
}
