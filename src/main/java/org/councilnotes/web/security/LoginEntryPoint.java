package org.councilnotes.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.councilnotes.web.ProblemController;
import org.councilnotes.web.Refusal;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Answers requests that the chain does not let through: who is not logged in is led to the form, or
 * told 401 where a program asks; who may not do it is told 403.
 */
final class LoginEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

  /** Says that a script asks for a part of a page. */
  private static final String OF_SCRIPT = "HX-Request";

  /** Tells that script to go elsewhere with the whole page. */
  private static final String WHOLE_PAGE = "HX-Redirect";

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    boolean isPage =
        !ProtectedPaths.isOfPrograms(request)
            && (HttpMethod.GET.matches(request.getMethod())
                || HttpMethod.HEAD.matches(request.getMethod()));
    if (isPage && request.getHeader(OF_SCRIPT) == null) {
      response.sendRedirect(request.getContextPath() + LoginView.href(request));
      return;
    }
    if (isPage) {
      response.setHeader(WHOLE_PAGE, request.getContextPath() + ProtectedPaths.LOGIN);
    }
    ProblemController.send(Refusal.unauthorized("login"), request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    boolean isForm = reason instanceof CsrfException;
    ProblemController.send(Refusal.forbidden(isForm ? "form" : "role"), request, response);
  }
}
