package org.zhengxin.web.problem;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.zhengxin.web.Explained;
import org.zhengxin.web.ProblemException;

/** Tells what a failure means to the caller. What is unknown is a failure of ours and told without details. */
@Component
class ProblemTranslator {

    private final FailureLog log;

    ProblemTranslator(FailureLog log) {
        this.log = log;
    }

    ProblemException translate(Throwable failure) {
        return switch (failure) {
            case ProblemException problem -> problem;
            case Exception full when FullDisk.isCauseOf(full) -> unavailable(full);
            case MissingServletRequestParameterException missing ->
                WebProblem.MISSING_PARAMETER.exception("parameter", missing.getParameterName());
            case MissingServletRequestPartException missing ->
                WebProblem.MISSING_PARAMETER.exception("parameter", missing.getRequestPartName());
            case MethodArgumentTypeMismatchException mismatch ->
                WebProblem.BAD_PARAMETER.exception("parameter", mismatch.getName());
            case TypeMismatchException mismatch -> WebProblem.MALFORMED_REQUEST.exception();
            case MaxUploadSizeExceededException large -> WebProblem.TOO_LARGE.exception();
            case InvalidParameterException undecodable -> WebProblem.MALFORMED_REQUEST.exception();
            case MultipartException malformed -> WebProblem.MALFORMED_REQUEST.exception();
            case RequestRejectedException malformed -> WebProblem.MALFORMED_REQUEST.exception();
            case HttpMessageNotReadableException malformed -> WebProblem.MALFORMED_REQUEST.exception();
            case ErrorResponse response
            when response.getStatusCode().is4xxClientError() ->
                WebProblem.of(response.getStatusCode().value()).exception();
            case Explained explained -> explained.problem();
            case CannotCreateTransactionException down -> unavailable(down);
            case DataAccessResourceFailureException down -> unavailable(down);
            case TransientDataAccessException down -> unavailable(down);
            default -> WebProblem.INTERNAL.exception("incident", log.record(failure));
        };
    }

    private ProblemException unavailable(Throwable failure) {
        return WebProblem.UNAVAILABLE.exception("incident", log.record(failure));
    }
}
