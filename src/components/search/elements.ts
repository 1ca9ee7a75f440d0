/**
 * The custom elements of pages where people look for something. They share words and messages, so they are one file: a part
 * of its own for what they share would be one request more on each of these pages.
 */
import './site-search.ts';
import './question-filter.ts';
