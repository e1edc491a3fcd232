package org.councilnotes.web.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.note.Marking;
import org.councilnotes.web.AnswerHeaders;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Sets the header {@link AnswerHeaders#MARKING} on answers from a world with restricted notes: also
 * on those that have no room for a mark, such as an original file. Scripts and style sheets do not
 * have it.
 */
@Configuration(proxyBeanMethods = false)
class MarkingHeader implements WebMvcConfigurer, HandlerInterceptor {

  private final ArchiveAccess archiveAccess;

  MarkingHeader(ArchiveAccess archiveAccess) {
    this.archiveAccess = archiveAccess;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod) {
      Marking marking = archiveAccess.marking();
      if (marking != Marking.PUBLIC) {
        response.setHeader(AnswerHeaders.MARKING, marking.name());
      }
    }
    return true;
  }
}
