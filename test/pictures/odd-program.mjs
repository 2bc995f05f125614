// Draws what the organisation's name says: 'crash', 'hang', 'fail', else its own process id.
process.on('message', ({ course }) => {
  if (course.organisationName === 'crash') process.exit(3);
  while (course.organisationName === 'hang');
  process.send(
    course.organisationName === 'fail'
      ? { problem: 'no ink' }
      : { png: new TextEncoder().encode(`${process.pid} ${course.organisationName}`) },
  );
});
