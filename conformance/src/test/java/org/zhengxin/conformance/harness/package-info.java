/** What the suite drives the platform with: its process, its HTTP interface, a browser, and files as agencies send them. */
package org.zhengxin.conformance.harness;
