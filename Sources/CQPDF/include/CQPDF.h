#ifndef CQPDF_H
#define CQPDF_H

#include <stddef.h>

/// A drawing to be taken over into a document: a PDF of one page, and the number of the form that is to show it.
struct cqpdf_drawing {
  int object;
  const unsigned char *bytes;
  size_t length;
};

/// A packed document, or what went wrong. Both are freed with cqpdf_free.
struct cqpdf_result {
  unsigned char *bytes;
  size_t length;
  char *error;
};

/// Whether libqpdf is there. It is loaded the first time it is asked for, and not with the program: loading it and what
/// it needs takes as long as many a command.
int cqpdf_is_there(void);

/// Reads a document written plainly, takes drawings over, and writes it with compressed objects and streams and an
/// identifier made of its contents.
void cqpdf_pack(
  const unsigned char *draft, size_t length, const struct cqpdf_drawing *drawings, size_t count,
  struct cqpdf_result *result);

void cqpdf_free(struct cqpdf_result *result);

#endif
