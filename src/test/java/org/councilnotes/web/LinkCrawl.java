package org.councilnotes.web;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Opens the pages that links lead to, one of each kind of address first, then one after the other
 * of each kind. Files are asked for, one of each kind, not opened.
 */
final class LinkCrawl {

  /**
   * Matches {@code /compare.docx?note=1} and {@code /api/notes/1-19}; not {@code /notes/1-19.fr}.
   */
  private static final Pattern FILE =
      Pattern.compile("/api/.*|[^?]*\\.(csv|docx|html|json|xlsx|xml)(\\?.*)?");

  private static final String LINKS =
      """
      () => Array.from(document.querySelectorAll('a[href]'))
          .filter(link => link.origin === location.origin)
          .map(link => [link.pathname + link.search, link.hash, link.hasAttribute('download')])
      """;

  /** Whether the address names a place that is not in the page. */
  private static final String LACKS_TARGET =
      """
      () => {
        const named = decodeURIComponent(location.hash.slice(1));
        return named !== '' && !document.getElementById(named);
      }
      """;

  /**
   * A link to a page, or to a file.
   *
   * @param fragment with its sign, or empty
   * @param from the address of the page that it stands on
   */
  private record Link(String address, String fragment, boolean isFile, String from) {

    /** The path with one sign for what stands for a thing, and the names of the parameters. */
    private String kind() {
      URI uri = URI.create(address.replaceAll("[^\\x21-\\x7e]|[|^`\\[\\]{}\\\\\"<>]", "_"));
      List<String> names =
          Arrays.stream(Optional.ofNullable(uri.getRawQuery()).orElse("").split("&", -1))
              .map(parameter -> parameter.startsWith("lang=") ? parameter : nameOf(parameter))
              .sorted()
              .toList();
      return pathKind(uri.getRawPath()) + "?" + String.join("&", names);
    }

    private static String nameOf(String parameter) {
      return parameter.replaceFirst("=.*", "");
    }

    private static String pathKind(String path) {
      String[] parts = path.split("/", -1);
      for (int i = 2; i < parts.length; i++) {
        boolean isThing = parts[i - 1].matches("notes|series|facets|dossier");
        parts[i] = isThing ? "*" : parts[i];
      }
      return String.join("/", parts);
    }
  }

  private final PageWalk walk;
  private final String root;
  private final Set<String> met = new HashSet<>();
  private final Map<String, Deque<Link>> waiting = new LinkedHashMap<>();
  private final Map<String, Integer> opened = new HashMap<>();

  /**
   * @param root the site, without a slash at its end
   */
  LinkCrawl(PageWalk walk, String root) {
    this.walk = walk;
    this.root = root;
  }

  /**
   * Opens pages.
   *
   * @param starts path and parameters of pages that links are taken from first
   * @param most so many pages at most
   * @return how many were opened of each kind
   */
  Map<String, Integer> open(List<String> starts, int most) {
    starts.forEach(start -> add(new Link(start, "", false, "the start")));
    int pages = 0;
    for (Optional<Link> next = next(); next.isPresent() && pages < most; next = next()) {
      Link link = next.get();
      opened.merge(link.kind(), 1, Integer::sum);
      if (link.isFile()) {
        ask(link);
      } else {
        pages++;
        open(link);
      }
    }
    return opened;
  }

  /** Of the kinds that were opened least often the one that was met first. */
  private Optional<Link> next() {
    Optional<Deque<Link>> queue =
        waiting.entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .min((one, other) -> Integer.compare(times(one.getKey()), times(other.getKey())))
            .map(Map.Entry::getValue);
    return queue.map(Deque::remove);
  }

  private int times(String kind) {
    return opened.getOrDefault(kind, 0);
  }

  private void add(Link link) {
    String kind = link.kind();
    boolean isKnownFile = link.isFile() && waiting.containsKey(kind);
    if (!isKnownFile && met.add(link.address())) {
      waiting.computeIfAbsent(kind, _ -> new ArrayDeque<>()).add(link);
    }
  }

  private void ask(Link link) {
    int status = walk.page().request().get(root + link.address()).status();
    if (status >= 400) {
      walk.found("ask for " + link.address() + " of " + link.from(), "status " + status);
    }
  }

  private void open(Link link) {
    String step = "link of " + link.from();
    if (walk.act(step, () -> walk.page().navigate(root + link.address() + link.fragment()))) {
      if (Boolean.TRUE.equals(walk.page().evaluate(LACKS_TARGET))) {
        walk.found(step, "no such place in the page: " + link.fragment());
      }
      links(link.address()).forEach(this::add);
    }
  }

  private List<Link> links(String from) {
    List<Link> links = new ArrayList<>();
    for (Object told : (List<?>) walk.page().evaluate(LINKS)) {
      List<?> parts = (List<?>) told;
      String address = (String) parts.getFirst();
      boolean isFile = Boolean.TRUE.equals(parts.getLast()) || FILE.matcher(address).matches();
      links.add(new Link(address, (String) parts.get(1), isFile, from));
    }
    return links;
  }

  /** The kinds that were opened, with how many of each. */
  String summary() {
    return opened.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .sorted()
        .collect(Collectors.joining("\n"));
  }
}
