package org.councilnotes.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.label.PageLanguage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the links to itself in the other languages. */
@ControllerAdvice(annotations = Controller.class)
final class LanguageLinks {

  /**
   * The same page in a language.
   *
   * @param tag of the language
   * @param name of the language in itself
   * @param current whether the page is in it already
   */
  public record Link(String tag, String name, String href, boolean current) {}

  /** The model attribute for templates. */
  static final String NAME = "pageLanguages";

  @ModelAttribute(NAME)
  List<Link> links(HttpServletRequest request) {
    return of(request);
  }

  static List<Link> of(HttpServletRequest request) {
    PageLanguage current = RequestLocaleResolver.of(request);
    return Arrays.stream(PageLanguage.values())
        .map(l -> new Link(l.tag(), l.ownName(), href(request, l), l == current))
        .toList();
  }

  /** The address as it was asked for, but for the language. */
  private static String href(HttpServletRequest request, PageLanguage language) {
    String others = RequestAddress.query(request);
    String query =
        Stream.concat(
                Arrays.stream(others.split("&", -1)).filter(LanguageLinks::isOther),
                Stream.of(RequestLocaleResolver.NAME + "=" + language.tag()))
            .collect(Collectors.joining("&", "?", ""));
    return RequestAddress.path(request) + query;
  }

  private static boolean isOther(String parameter) {
    return !parameter.isEmpty() && !parameter.split("=", 2)[0].equals(RequestLocaleResolver.NAME);
  }
}
