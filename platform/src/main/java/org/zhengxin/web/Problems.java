package org.zhengxin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes a refusal where no controller runs, such as in a filter (写出问题说明). */
public interface Problems {

    /**
     * Writes a problem document, or a page if a browser asked for one.
     *
     * @throws IOException if the connection fails
     */
    void write(HttpServletRequest request, HttpServletResponse response, ProblemException problem) throws IOException;
}
