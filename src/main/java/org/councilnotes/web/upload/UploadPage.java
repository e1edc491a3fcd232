package org.councilnotes.web.upload;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.councilnotes.web.ConcurrencyLimit;
import org.councilnotes.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes a form with files, and shows what became of those that somebody sent last. */
@Controller
final class UploadPage {

  static final String PATH = "/status/files";

  private final FileUploads uploads;

  UploadPage(FileUploads uploads) {
    this.uploads = uploads;
  }

  @GetMapping(PATH)
  ModelAndView page(HttpServletResponse response) {
    uploads.requireAllowed();
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return new ModelAndView("uploads").addObject("upload", uploads.section().orElseThrow());
  }

  /** The body is read only once it is known that the user may send files. */
  @PostMapping(PATH)
  String send(HttpServletRequest request, HttpServletResponse response) {
    uploads.requireAllowed();
    try (ConcurrencyLimit.Place _ = uploads.enter()) {
      if (new UploadForm(uploads).receive(request, InstantSource.system()) == 0) {
        throw Refusal.badRequest("upload");
      }
    } catch (Refusal refused) {
      response.setHeader(HttpHeaders.CONNECTION, "close");
      throw refused;
    }
    return "redirect:" + PATH;
  }
}
