/** The register of organisations over HTTP: public reading, and the office's decisions about it. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.organisation.web;
