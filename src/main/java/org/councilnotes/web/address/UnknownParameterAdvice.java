package org.councilnotes.web.address;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.web.RequestAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the parameters of its address that it ignored because they are unknown. */
@ControllerAdvice(annotations = Controller.class)
final class UnknownParameterAdvice {

  /**
   * An ignored parameter.
   *
   * @param name name as typed
   * @param meant similar known name; empty for none
   * @param href the same address with that name; empty for none
   */
  public record Part(String name, String meant, String href) {}

  @ModelAttribute("leftOut")
  List<Part> parts(HttpServletRequest request) {
    UnknownParameters unknown = ParameterCheck.unknown(request);
    return unknown.listed().stream()
        .map(
            name -> {
              Optional<String> meant = unknown.nearest(name);
              return new Part(
                  name,
                  meant.orElse(""),
                  meant.map(known -> renamed(name, known, unknown, request)).orElse(""));
            })
        .toList();
  }

  /** The corrected address, relative to the page, without the other ignored parameters. */
  private static String renamed(
      String name, String meant, UnknownParameters unknown, HttpServletRequest request) {
    return Arrays.stream(RequestAddress.query(request).split("&", -1))
        .flatMap(
            part -> {
              String[] both = part.split("=", 2);
              String typed = ParameterCheck.name(part);
              if (typed.equals(name)) {
                return Stream.of(meant + "=" + (both.length > 1 ? both[1] : ""));
              }
              return unknown.names().contains(typed) ? Stream.empty() : Stream.of(part);
            })
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("&", "?", ""));
  }
}
