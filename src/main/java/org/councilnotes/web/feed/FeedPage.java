package org.councilnotes.web.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.label.FacetValues;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.SearchRequest.Span;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.SearchResult;
import org.councilnotes.web.address.QueryParameters;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.address.SiteRoot;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The newest hits of a search as an Atom feed, with the parameters of the search page. */
@Controller
final class FeedPage {

  static final String PATH = "/feed";

  private static final int MOST = 50;

  private final ArchiveAccess archiveAccess;
  private final FacetValues facets;
  private final MessageSource messages;

  FeedPage(ArchiveAccess archiveAccess, FacetValues facets, MessageSource messages) {
    this.archiveAccess = archiveAccess;
    this.facets = facets;
    this.messages = messages;
  }

  /** Sends the feed; answers 304 where the client's copy is of the current snapshot. */
  @QueryParameters(search = true)
  @GetMapping(PATH)
  ResponseEntity<String> feed(
      @RequestParam MultiValueMap<String, String> parameters,
      HttpServletRequest request,
      Locale locale) {
    SearchState state =
        SearchState.of(parameters, facets).with(List.of()).sortedBy(HitOrder.NEWEST);
    ArchiveReader world = archiveAccess.forReader();
    String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    String now = tag(world.snapshot());
    if (known != null && known.contains(now)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(now).build();
    }
    SearchState first = state.at(new Span(1, MOST));
    SearchResult result = world.search(first.toRequest(facets.parser()));
    return ResponseEntity.ok()
        .eTag(tag(result.snapshot()))
        .cacheControl(CacheControl.noCache())
        .header(HttpHeaders.CONTENT_TYPE, AtomFeed.MEDIA_TYPE)
        .body(feed(state.at(Span.FIRST), result, SiteRoot.of(request), locale));
  }

  private String feed(SearchState state, SearchResult result, SiteRoot root, Locale locale) {
    String site = messages.getMessage("site.name", null, locale);
    String title =
        messages.getMessage(
            state.text().isEmpty() ? "feed.title.all" : "feed.title",
            new Object[] {state.text(), site},
            locale);
    String self = root.at(PATH + "?" + state.toQuery());
    return new AtomFeed(
            title,
            self,
            root.at(state.href()),
            root,
            archiveAccess.marking(result.snapshot()),
            result.hits())
        .write(site);
  }

  /** Worlds may have snapshots of one name; a reader who logs out must not keep the old feed. */
  private String tag(String snapshot) {
    return "\"" + snapshot + NoteCaption.fileSuffix(archiveAccess.marking(snapshot)) + "\"";
  }
}
