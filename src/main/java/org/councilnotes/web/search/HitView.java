package org.councilnotes.web.search;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Passage;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.WordingHistory.Event;
import org.councilnotes.note.WordingHistory.Stage;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.store.DuplicateGroup;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchHit;
import org.councilnotes.web.address.BasketEntry;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.text.Excerpt;
import org.councilnotes.web.text.TextRun;

/**
 * A hit as a result list shows it.
 *
 * @param runs the excerpt in runs, with matches marked
 * @param table the row that it is, to be shown in place of the excerpt; empty for other passages
 * @param about what is shown besides the excerpt
 */
record HitView(
    SearchHit hit, Excerpt excerpt, List<TextRun> runs, Optional<HitTable> table, Details about) {

  private static final int COUNTRIES_SHOWN = 4;

  HitView {
    runs = List.copyOf(runs);
  }

  /**
   * What a hit shows besides its excerpt.
   *
   * @param links addresses that it links to
   * @param translation name of the note's language where the note is a translation; empty for an
   *     original
   * @param same the duplicate group of the hit
   * @param countries countries that the passage names, with their roles
   * @param isNear whether it is found by meaning alone
   */
  record Details(
      Links links,
      Optional<String> translation,
      Duplicates same,
      List<MentionedCountry> countries,
      boolean isNear) {

    Details {
      countries = List.copyOf(countries);
    }
  }

  /**
   * Addresses of a hit.
   *
   * @param href the note at the passage, with the search as parameters
   * @param keepHref the basket with the passage added
   * @param originalHref the original file at the page; empty for formats without pages
   */
  record Links(String href, String keepHref, Optional<String> originalHref) {}

  /** The first countries with their roles. */
  public List<MentionedCountry> countries() {
    List<MentionedCountry> all = about.countries();
    return all.subList(0, Math.min(all.size(), COUNTRIES_SHOWN));
  }

  /** The number of countries and roles that are not shown. */
  public int moreCountries() {
    return about.countries().size() - countries().size();
  }

  public NoteSummary note() {
    return hit.note();
  }

  public String href() {
    return about.links().href();
  }

  /** The edition of a report; empty for other notes. */
  public Optional<String> edition() {
    return note().report().edition();
  }

  /**
   * Address of the comparison of the passage with other editions; empty for notes without a series.
   */
  public Optional<String> otherYears() {
    return note()
        .report()
        .period()
        .filter(period -> note().report().series().isPresent())
        .map(period -> NoteLink.toOtherYears(note().id(), hit.passage().id()));
  }

  public Optional<String> historyHref() {
    return NoteLink.toHistory(note(), hit.passage());
  }

  public String citeHref() {
    return NoteLink.toCitation(note().id(), hit.passage().id());
  }

  public String alikeHref() {
    return NoteLink.toAlike(hit.passage().id());
  }

  public String keepHref() {
    return about.links().keepHref();
  }

  public Optional<String> originalHref() {
    return about.links().originalHref();
  }

  public BasketEntry kept() {
    return BasketEntry.of(hit.passage());
  }

  /**
   * The passages of a duplicate group.
   *
   * @param editions names of the editions that contain them, oldest first, without duplicates
   * @param before the first of these editions, where an earlier edition has the passage in another
   *     wording
   * @param changed other editions, in which the wording was changed
   * @param places the passages with their addresses
   * @param more number of passages that are not listed
   */
  record Duplicates(
      List<String> editions,
      Optional<String> before,
      List<String> changed,
      List<Place> places,
      long more) {

    private static final Set<Event> CHANGES =
        EnumSet.of(Event.CHANGED, Event.MOVED_CHANGED, Event.SPLIT, Event.MERGED);

    Duplicates {
      editions = List.copyOf(editions);
      changed = List.copyOf(changed);
      places = List.copyOf(places);
    }

    /** One of the passages. */
    record Place(String title, String edition, Marking marking, OptionalInt page, String href) {}

    static Duplicates of(DuplicateGroup duplicateGroup) {
      List<Place> places = duplicateGroup.places().stream().map(Duplicates::place).toList();
      List<String> editions = places.stream().map(Place::edition).distinct().toList();
      List<String> changes = duplicateGroup.life().map(Duplicates::changes).orElse(List.of());
      return new Duplicates(
          editions,
          editions.stream().limit(1).filter(changes::contains).findFirst(),
          changes.stream().filter(edition -> !editions.contains(edition)).toList(),
          places,
          duplicateGroup.count() - places.size());
    }

    private static Place place(DuplicateGroup.Place place) {
      return new Place(
          place.note().title(),
          place.note().shortName(),
          place.note().marking(),
          place.page(),
          NoteLink.toPassage(place.note().id(), place.passage()));
    }

    private static List<String> changes(WordingHistory wordingHistory) {
      return wordingHistory.stages().stream()
          .filter(stage -> CHANGES.contains(stage.event()))
          .map(Stage::name)
          .distinct()
          .toList();
    }

    /** Whether there are passages other than the hit itself. */
    public boolean isSeveral() {
      return places.size() + more > 1;
    }

    public String editionList() {
      return String.join(", ", editions);
    }

    public String changeList() {
      return String.join(", ", changed);
    }

    public long count() {
      return places.size() + more;
    }
  }

  /**
   * A country that a passage names, and its role.
   *
   * @param role role in words; empty where it has none worth showing
   */
  record MentionedCountry(String country, String role) {

    /**
     * The countries of one passage without duplicate pairs. Countries and roles that the search
     * filters by come first; otherwise in the order of the tags.
     */
    static List<MentionedCountry> in(Passage passage, SearchState state, FacetNames names) {
      Comparator<CountryTag> askedFirst =
          Comparator.comparing(tag -> !state.filters().anyOf(Facet.COUNTRY).contains(tag.code()));
      return passage.tags().countries().stream()
          .sorted(askedFirst.thenComparing(tag -> !isAsked(tag.role(), state)))
          .map(tag -> of(tag, names))
          .distinct()
          .toList();
    }

    private static boolean isAsked(MentionRole role, SearchState state) {
      return state.filters().anyOf(Facet.ROLE).contains(role.key());
    }

    private static MentionedCountry of(CountryTag tag, FacetNames names) {
      String role =
          tag.role() == MentionRole.MENTIONED ? "" : names.label(Facet.ROLE, tag.role().key());
      return new MentionedCountry(names.label(Facet.COUNTRY, tag.code()), role);
    }
  }
}
