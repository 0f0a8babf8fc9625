package org.zhengxin.web;

/** An exception that knows by which problem document it is answered (可说明的异常), wherever it was thrown. */
public interface Explained {

    /** Returns the problem to answer with. */
    ProblemException problem();
}
